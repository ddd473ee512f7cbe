package dev.stackprint.blueprints.format;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** A format that text can be checked for, by its look alone. */
public enum TextFormat {
  DURATION("duration", "a duration such as 30s, 15m, 12h or 7d") {
    @Override
    public boolean accepts(String text) {
      return DurationText.isValid(text);
    }
  },
  CIDR("cidr", "an IPv4 address range such as 10.0.0.0/16") {
    @Override
    public boolean accepts(String text) {
      return isAddressRange(text);
    }
  },
  EMAIL("email", "an e-mail address") {
    @Override
    public boolean accepts(String text) {
      int at = text.lastIndexOf('@');
      return at > 0
          && at <= 64
          && text.length() <= 254
          && text.indexOf('@') == at
          && text.chars().allMatch(c -> c > ' ' && c < 0x7F && "()<>[],;:\\\"".indexOf(c) < 0)
          && isHost(text.substring(at + 1));
    }
  },
  URL("url", "an address that begins with https://") {
    @Override
    public boolean accepts(String text) {
      if (!text.startsWith("https://") || text.length() > 2048) {
        return false;
      }
      String rest = text.substring("https://".length());
      int end = 0;
      while (end < rest.length() && "/?#:".indexOf(rest.charAt(end)) < 0) {
        end++;
      }
      return isHost(rest.substring(0, end))
          && rest.chars().allMatch(c -> c > ' ' && c < 0x7F && "<>\"\\^`{|}".indexOf(c) < 0);
    }
  },
  HOSTNAME("hostname", "a host name such as docs.example.com") {
    @Override
    public boolean accepts(String text) {
      return isHost(text);
    }
  },
  ARN("arn", "an ARN such as arn:aws:kms:eu-west-1:111122223333:key/abc") {
    @Override
    public boolean accepts(String text) {
      return text.length() <= 2048
          && text.matches("arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:([0-9]{12}|aws)?:[!-~]+");
    }
  },
  CRON("cron", "five fields such as `0 6 * * mon-fri`, with `*` for one of the two days") {
    @Override
    public boolean accepts(String text) {
      return Cron.isValid(text);
    }
  },
  LANGUAGE("bcp47", "a language such as en, pt-BR or zh-Hant") {
    @Override
    public boolean accepts(String text) {
      try {
        Locale locale = new Locale.Builder().setLanguageTag(text).build();
        return !locale.getLanguage().isEmpty()
            && locale.getVariant().isEmpty()
            && !locale.hasExtensions();
      } catch (IllformedLocaleException e) {
        return false;
      }
    }
  };

  private final String key;
  private final String description;

  TextFormat(String key, String description) {
    this.key = key;
    this.description = description;
  }

  /** Returns the format of this name, if there is one. */
  public static Optional<TextFormat> of(String key) {
    return Arrays.stream(values()).filter(format -> format.key.equals(key)).findFirst();
  }

  /** Returns the name that kinds and parameters use. */
  public String key() {
    return key;
  }

  /** Returns what messages call such a text, with an article and an example. */
  public String description() {
    return description;
  }

  /** Tells whether a text has this format. */
  public abstract boolean accepts(String text);

  private static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isAddressRange(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return false;
    }
    String[] bytes = text.substring(0, slash).split("\\.", -1);
    int prefix = number(text.substring(slash + 1), 32);
    if (bytes.length != 4 || prefix < 0) {
      return false;
    }
    long address = 0;
    for (String part : bytes) {
      int number = number(part, 255);
      if (number < 0) {
        return false;
      }
      address = address << 8 | number;
    }
    // Clouds refuse a range whose address has bits that its prefix does not cover.
    return (address & ((1L << (32 - prefix)) - 1)) == 0;
  }

  private static int number(String text, int max) {
    boolean plain =
        isDigits(text) && text.length() <= 3 && !(text.length() > 1 && text.startsWith("0"));
    int number = plain ? Integer.parseInt(text) : -1;
    return number <= max ? number : -1;
  }

  private static boolean isHost(String text) {
    String[] labels = text.split("\\.", -1);
    return labels.length >= 2
        && text.length() <= 253
        && Arrays.stream(labels).allMatch(TextFormat::isLabel)
        && !isDigits(labels[labels.length - 1]);
  }

  private static boolean isLabel(String label) {
    return !label.isEmpty()
        && label.length() <= 63
        && !label.startsWith("-")
        && !label.endsWith("-")
        && label
            .chars()
            .allMatch(
                c ->
                    c >= 'a' && c <= 'z'
                        || c >= 'A' && c <= 'Z'
                        || c >= '0' && c <= '9'
                        || c == '-');
  }
}
