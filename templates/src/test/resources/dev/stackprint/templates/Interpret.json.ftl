${"<#outputformat \"HTML\">x</#outputformat>"?interpret}
