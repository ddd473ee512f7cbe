package dev.stackprint.templates;

import freemarker.cache.TemplateConfigurationFactory;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * FreeMarker, set up so that the same view gives the same bytes anywhere and so that nothing
 * escapes escaping.
 */
final class FreeMarker {
  private static final Configuration CONFIGURATION = configuration();

  private FreeMarker() {}

  static Template template(String path) throws IOException {
    return CONFIGURATION.getTemplate(path);
  }

  private static Configuration configuration() {
    var configuration = new Configuration(Configuration.VERSION_2_3_35);
    configuration.setTemplateLoader(new ClassPathTemplates(FreeMarker.class.getClassLoader()));
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setLocalizedLookup(false);
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setOutputEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("c");
    configuration.setBooleanFormat("c");
    configuration.setWhitespaceStripping(true);
    configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
    configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);

    configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
    configuration.setRecognizeStandardFileExtensions(false);
    configuration.setRegisteredCustomOutputFormats(
        Arrays.stream(Language.values()).map(CodeFormat::of).toList());
    configuration.setTemplateConfigurations(new Formats());

    configuration.setObjectWrapper(ViewModels::wrap);
    configuration.setFallbackOnNullLoopVariable(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);

    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setLogTemplateExceptions(false);
    configuration.setShowErrorTips(false);
    return configuration;
  }

  /** Tells a template's output format by its name. */
  private static final class Formats extends TemplateConfigurationFactory {
    private final Map<Language, TemplateConfiguration> settings = new EnumMap<>(Language.class);

    Formats() {
      for (var language : Language.values()) {
        var format = new TemplateConfiguration();
        format.setOutputFormat(CodeFormat.of(language));
        settings.put(language, format);
      }
    }

    @Override
    public TemplateConfiguration get(String path, Object source) {
      return settings.get(Templates.languageOf(path));
    }

    @Override
    protected void setConfigurationOfChildren(Configuration configuration) {
      settings.values().forEach(format -> format.setParentConfiguration(configuration));
    }
  }
}
