<#noautoesc>${text}</#noautoesc>
