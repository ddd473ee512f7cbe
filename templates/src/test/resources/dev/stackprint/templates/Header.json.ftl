<#ftl auto_esc=false>${text}
