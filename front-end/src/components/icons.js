import { h } from '../../vendor/vue.js'

const PATHS = {
  send: 'M12 19V5M5 12l7-7 7 7',
  stop: 'M7 7h10v10H7z',
  tables: 'M4 5h16v14H4zM4 10h16M10 10v9',
  history: 'M4 12a8 8 0 1 0 2.500-5.800M4 4v4h4M12 8v4l3 2',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.400 1.400M17.600 17.600L19 19M5 19l1.400-1.400M17.600 6.400L19 5',
  moon: 'M20 14a8 8 0 0 1-10-10 8 8 0 1 0 10 10z',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 2-2 5 5M15 9.500v.1',
  bars: 'M5 19V11M12 19V5M19 19v-6',
  course: 'M4 17l5-6 4 3 7-9',
  number: 'M9 4L7 20M17 4l-2 16M4 9h16M4 15h16',
  ranking: 'M5 6h14M5 12h9M5 18h5',
  close: 'M6 6l12 12M18 6L6 18',
  key: 'M15.500 4.500a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12.500 11.500L5 19M7.500 16.500L10 19',
  leave: 'M14 4h5v16h-5M15 12H4M8 8l-4 4 4 4',
  lock: 'M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3',
  thumbUp: 'M4 11h4v9H4zM8 11l3.500-7a2 2 0 0 1 3 2.200L13.700 10H18.500a2 2 0 0 1 2 2.300l-1 6A2 2 0 0 1 17.500 20H8',
  thumbDown: 'M4 13h4V4H4zM8 13l3.500 7a2 2 0 0 0 3-2.200L13.700 14H18.500a2 2 0 0 0 2-2.300l-1-6A2 2 0 0 0 17.500 4H8',
  alert: 'M12 4l9 16H3zM12 10v4M12 17v.1',
}

/** A decorative line drawing in the colour of the text beside it. */
export const icon = name =>
  h('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' }, [h('path', { d: PATHS[name] })])
