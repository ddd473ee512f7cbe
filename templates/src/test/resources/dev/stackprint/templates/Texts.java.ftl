// ${first}
public class Texts {
<#list texts as text>
  // ${text}
  /* ${text} */
  /**
   * ${text}
   */
  public static String text${text?index}() {
    // ${codes[text?index].comment}
    /* ${codes[text?index].comment} */
    return "${text}";
  }

  /** ${codes[text?index].javadoc} */
  public static String code${text?index}() {
    return ${codes[text?index].literal};
  }

  public static String block${text?index}() {
    return ${codes[text?index].block};
  }
</#list>
}
