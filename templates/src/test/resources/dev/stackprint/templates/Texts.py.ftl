# ${first}
# ${first}
[
<#list texts as text>
    # ${text}
    "${text}",
    """${text}""",
</#list>
]
