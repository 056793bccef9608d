const NUMERIC = /^(tinyint|smallint|integer|bigint|real|double|decimal)\b/
const INTEGER = /^(tinyint|smallint|integer|bigint)\b/
const TEMPORAL = /^(date|timestamp)\b/
const TEXT = /^(varchar|char|boolean)\b/
const IDENTIFIER = /(^|_)(id|key|code|zip|year)$/i
const PERIOD = /(^|_)(year|quarter|month|week|day|hour)$/i
const PERIOD_TEXT = /^\d{4}(-\d\d|[- ]?Q[1-4]|-W\d\d)?$/
const NOT_ADDITIVE =
  /(^|[^a-z])(avg|average|mean|median|min|minimum|max|maximum|rate|ratio|percent|percentage|pct|share|price|age|temperature|score|rating|distinct)([^a-z]|$)/i

export const isNumeric = column => NUMERIC.test(column.type)
export const isTemporal = column => TEMPORAL.test(column.type)
export const isText = column => TEXT.test(column.type)
/** A number that names something, such as an order or a year: it is neither grouped nor added up. */
export const isIdentifier = column => IDENTIFIER.test(column.name)
/** A whole number that is a time of its own, such as a year, or an hour of the day. */
export const isPeriod = column => INTEGER.test(column.type) && PERIOD.test(column.name)
/** A number that can be measured. */
export const isMeasure = column => isNumeric(column) && !isIdentifier(column) && !isPeriod(column)
/** A measure whose values may be summed up to something that means anything: revenues may, prices and averages may not. */
export const isAdditive = column => isMeasure(column) && !NOT_ADDITIVE.test(column.name)
/** Whether the column runs along time, be it as dates, as numbers or as texts such as 2025-03 and 2025-Q1. */
export const isTime = (column, values) =>
  isTemporal(column) || isPeriod(column) || (isText(column) && values.length > 0 && values.every(value => PERIOD_TEXT.test(value)))

/** The name of a column or table as people say it. */
export const words = name => name.replaceAll('_', ' ')
