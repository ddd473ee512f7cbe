  private static String definition() {
    try {
      return Files.readString(Path.of("${definition}"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Output<Map<String, String>> together(final TreeMap<String, Output<String>> values) {
    var names = List.copyOf(values.keySet());
    return Output.all(values.values())
        .applyValue(
            all -> {
              var together = new TreeMap<String, String>();
              for (var i = 0; i < names.size(); i++) {
                together.put(names.get(i), all.get(i));
              }
              return together;
            });
  }
