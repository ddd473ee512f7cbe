${first}

<#list texts as text>
${text}

# ${text}

- ${text}

> ${text}

a ${text}

**${text}b**

| head | ${text} |
| --- | --- |
| ${text} | cell |

</#list>
