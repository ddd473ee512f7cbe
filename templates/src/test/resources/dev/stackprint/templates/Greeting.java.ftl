<#-- Shows each sort of value. -->
public class ${type} {
<#if subject??>
// to ${subject}
</#if>
static final String GREETING = "${greeting}";
  static final int TIMES = ${times}; static final boolean LOUD =
 ${loud};
<#list lines as line>
  static final String ${line.name} = "${line.text}";
</#list>
<#list tags as key, value>
  // ${key}=${value}
</#list>
  static final String MOOD = "${mood}";
  static final int LENGTH = ${length};
}
