const TOKEN = /("(?:[^"]|"")*")|('(?:[^']|'')*')|(--[^\n]*|\/\*[\s\S]*?\*\/)|(\b\d+(?:\.\d+)?\b)|([A-Za-z_]\w*)|(\s+)|(.)/g
const KINDS = ['identifier', 'string', 'comment', 'number', 'word', 'space', 'sign']
const KEYWORDS = new Set(`ALL AND ANY AS ASC BETWEEN BY CASE CAST CROSS DATE DESC DISTINCT ELSE END EXCEPT EXISTS EXTRACT FALSE
  FETCH FILTER FIRST FROM FULL GROUP HAVING IN INNER INTERSECT INTERVAL IS JOIN LAST LEFT LIKE LIMIT NOT NULL NULLS OFFSET ON OR
  ORDER OUTER OVER PARTITION RIGHT ROWS SELECT THEN TIMESTAMP TRUE UNION USING VALUES WHEN WHERE WITH`.split(/\s+/))

/** The parts of a statement for colouring; put together again they are the statement. */
export function sqlTokens(sql) {
  return [...sql.matchAll(TOKEN)].map(([text, ...groups]) => ({ text, kind: kindOf(text, groups) }))
}

function kindOf(text, groups) {
  const kind = KINDS[groups.findIndex(group => group !== undefined)]
  return kind === 'word' && KEYWORDS.has(text.toUpperCase()) ? 'keyword' : kind
}

/** Those of the tables that the statement names after FROM or JOIN. */
export function sourceTables(sql, tableNames) {
  const tokens = sqlTokens(sql).filter(token => token.kind !== 'space' && token.text !== '(')
  const named = new Set(tokens.flatMap((token, index) => (introducesTable(token) ? [qualifiedName(tokens, index + 1)] : [])))
  return tableNames.filter(name => named.has(name))
}

const introducesTable = token => token.kind === 'keyword' && ['FROM', 'JOIN'].includes(token.text.toUpperCase())

function qualifiedName(tokens, start) {
  const first = nameOf(tokens[start])
  return tokens[start + 1]?.text === '.' ? `${first}.${qualifiedName(tokens, start + 2)}` : first
}

const nameOf = token => (token?.kind === 'identifier' ? token.text.slice(1, -1).replaceAll('""', '"') : token?.text)

export const hasOrder = sql => sqlTokens(sql).some(token => token.kind === 'keyword' && token.text.toUpperCase() === 'ORDER')
