# ${first}
<#list texts as text>
# ${text}
- "${text}" # ${text}
- {a: "${text}", b: ["${text}"]}
</#list>
