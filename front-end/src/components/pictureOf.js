import { coloursOf } from './drawChart.js'

const MARGIN = 24
const TITLE_PIXELS = 18

/** The drawn canvas as a PNG with the page's background and a title, in the canvas's own resolution. */
export function pictureOf(canvas, title) {
  const ratio = canvas.width / canvas.clientWidth
  const top = (MARGIN + TITLE_PIXELS * 1.6) * ratio
  const picture = Object.assign(document.createElement('canvas'), {
    width: canvas.width + 2 * MARGIN * ratio, height: canvas.height + top + MARGIN * ratio,
  })
  const paper = picture.getContext('2d')
  const { ink, surface } = coloursOf(canvas)
  paper.fillStyle = surface
  paper.fillRect(0, 0, picture.width, picture.height)
  paper.fillStyle = ink
  paper.font = `600 ${TITLE_PIXELS * ratio}px ${getComputedStyle(canvas).fontFamily}`
  paper.fillText(title, MARGIN * ratio, (MARGIN + TITLE_PIXELS * 0.8) * ratio, picture.width - 2 * MARGIN * ratio)
  paper.drawImage(canvas, MARGIN * ratio, top)
  return new Promise(resolve => picture.toBlob(resolve, 'image/png'))
}
