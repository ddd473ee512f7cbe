{
<#list texts as text>
  "${text?index}": "${text}",
</#list>
  "end": "${first}"
}
