package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ${c.className}Test {

  private final MockedStack.Registration store =
      MockedStack.one("gcp:discoveryengine/dataStore:DataStore", "${c.name}");

  @Test
  void cutsDocumentsIntoPieces() {
    assertEquals(
        ${chunkSize?c}.0,
        store.at("documentProcessingConfig", "chunkingConfig", "layoutBasedChunkingConfig", "chunkSize"));
  }

  @Test
  void staysInTheGeography() {
    var engine = MockedStack.one("gcp:discoveryengine/searchEngine:SearchEngine", "${c.name}");
    assertEquals("${location}", store.at("location"));
    assertEquals("${location}", engine.at("location"));
    assertEquals(List.of(store.at("dataStoreId")), engine.at("dataStoreIds"));
  }
}
