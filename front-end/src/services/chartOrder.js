/** The labels with their values from left to right: by time, or by size where the order of the rows means nothing. */
export function inOrder({ labels, series }, isTime, isOrdered) {
  if (isOrdered && !isTime) return { labels, series }
  const bySize = (one, other) => (series[0].values[other] ?? -Infinity) - (series[0].values[one] ?? -Infinity)
  const byTime = (one, other) => compareTimes(labels[one], labels[other])
  return picked({ labels, series }, labels.map((_, index) => index).sort(isTime ? byTime : bySize))
}

/** Only those labels, in that order. */
export const picked = ({ labels, series, ...rest }, positions) => ({
  ...rest,
  labels: positions.map(index => labels[index]),
  series: series.map(one => ({ ...one, values: positions.map(index => one.values[index]) })),
})

const compareTimes = (one, other) =>
  typeof one === 'string' && typeof other === 'string' ? one.localeCompare(other) : (one ?? -Infinity) - (other ?? -Infinity)
