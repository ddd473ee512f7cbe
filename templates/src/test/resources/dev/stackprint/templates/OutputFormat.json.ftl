<#outputformat "plainText">${text}</#outputformat>
