const NUMERIC = /^(tinyint|smallint|integer|bigint|real|double|decimal)\b/
const TEMPORAL = /^(date|timestamp)\b/
const TEXT = /^(varchar|char|boolean)\b/
const IDENTIFIER = /(^|_)(id|key|code|zip|year)$/i

export const isNumeric = column => NUMERIC.test(column.type)
export const isTemporal = column => TEMPORAL.test(column.type)
export const isText = column => TEXT.test(column.type)
/** A number that names something, such as an order or a year: it is neither grouped nor added up. */
export const isIdentifier = column => IDENTIFIER.test(column.name)
/** A number that can be measured. */
export const isMeasure = column => isNumeric(column) && !isIdentifier(column)

/** The name of a column or table as people say it. */
export const words = name => name.replaceAll('_', ' ')
