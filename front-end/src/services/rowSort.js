const text = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** The rows by one column; empty cells come last in either direction. `direction` is `ascending` or `descending`. */
export function sortRows(rows, columnIndex, direction) {
  const sign = direction === 'descending' ? -1 : 1
  return rows.toSorted((one, other) => compare(one[columnIndex], other[columnIndex], sign))
}

function compare(one, other, sign) {
  if (one === null || other === null) return (one === null) - (other === null)
  return sign * (typeof one === 'string' || typeof other === 'string' ? text.compare(one, other) : difference(one, other))
}

const difference = (one, other) => (one > other) - (one < other)
