"${star}${slash}" /* ${star}/ ${"*"}${slash} *${slash} ${star} */ "${star}" "/*${star}"
