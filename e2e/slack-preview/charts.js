import { element } from './blocks.js'

/** Draws a picture and a chart of Slack's own about as Slack does. */

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [560, 220, 56, 30, 12]
const COLORS = ['#1264a3', '#2bac76', '#e8912d', '#cd2553', '#6b4ba1', '#3d8e9f']

export const image = ({ alt_text: alt }) => element('img', { className: 'chart', src: 'chart.png', alt })

export function dataVisualization({ title, chart }) {
  if (!['line', 'area', 'bar'].includes(chart.type)) throw new Error(`This page cannot draw a ${chart.type} chart`)
  return element('div', { className: 'chart' }, element('b', {}, title), axes(chart), legend(chart))
}

function axes({ type, series, axis_config: { categories } }) {
  const most = Math.max(...series.flatMap(({ data }) => data.map(({ value }) => value)))
  const step = (WIDTH - LEFT) / categories.length
  const x = index => LEFT + step * (index + 0.5)
  const y = value => HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / most
  const drawn = series.flatMap(({ data }, index) => (type === 'bar'
    ? data.map(({ value }, at) => svg('rect', { x: x(at) - step / 3, y: y(value), width: step / 1.5, height: HEIGHT - BOTTOM - y(value), fill: COLORS[index] }))
    : [svg('polyline', { points: data.map(({ value }, at) => `${x(at)},${y(value)}`).join(' '), fill: 'none', stroke: COLORS[index], 'stroke-width': 2 })]))
  const marks = [0, most / 2, most].flatMap(value => [
    svg('line', { x1: LEFT, x2: WIDTH, y1: y(value), y2: y(value), stroke: '#e0e0e0' }),
    label(LEFT - 8, y(value) + 4, 'end', Math.round(value).toLocaleString('en-US'))])
  return svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH },
    ...marks, ...drawn, ...categories.map((category, at) => label(x(at), HEIGHT - 8, 'middle', category)))
}

const legend = ({ series }) => element('div', { className: 'context' }, ...series.map(({ name }, index) => {
  const entry = element('span', {}, `● ${name} `)
  entry.style.color = COLORS[index]
  return entry
}))

function label(x, y, anchor, text) {
  const node = svg('text', { x, y, 'text-anchor': anchor, 'font-size': 11, fill: '#616061' })
  node.textContent = text
  return node
}

function svg(tag, attributes, ...children) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag)
  Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value))
  node.append(...children)
  return node
}
