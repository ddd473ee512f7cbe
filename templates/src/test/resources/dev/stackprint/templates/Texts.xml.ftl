<!-- ${first} -->
<texts>
<#list texts as text>
  <!-- ${text} -->
  <text attribute="${text}" other='${text}'>${text}</text>
</#list>
</texts>
