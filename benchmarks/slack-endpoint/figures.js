export function quantiles(times) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = share => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]
  return { p50: at(0.5), p99: at(0.99), max: sorted.at(-1) }
}

export function rounded(number) {
  return number >= 100 || Number.isInteger(number) ? number.toFixed(0) : number.toPrecision(2)
}
