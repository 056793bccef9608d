SELECT bit_xor(hash(t)) FROM {{relation}} AS t
