package dev.stackprint.gcp.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Struct;
import com.google.protobuf.util.JsonFormat;
import dev.stackprint.gcp.preview.registration.PropertyValue;
import dev.stackprint.gcp.preview.registration.PropertyValue.Archive;
import dev.stackprint.gcp.preview.registration.PropertyValue.Asset;
import dev.stackprint.gcp.preview.registration.PropertyValue.AssetsContent;
import dev.stackprint.gcp.preview.registration.PropertyValue.Blank;
import dev.stackprint.gcp.preview.registration.PropertyValue.Flag;
import dev.stackprint.gcp.preview.registration.PropertyValue.Items;
import dev.stackprint.gcp.preview.registration.PropertyValue.PathContent;
import dev.stackprint.gcp.preview.registration.PropertyValue.ResourceReference;
import dev.stackprint.gcp.preview.registration.PropertyValue.Secret;
import dev.stackprint.gcp.preview.registration.PropertyValue.Text;
import dev.stackprint.gcp.preview.registration.PropertyValue.TextContent;
import dev.stackprint.gcp.preview.registration.PropertyValue.UriContent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StructsTest {

  @Test
  void readsPlainValues() throws Exception {
    assertThat(read("true")).isEqualTo(new Flag(true));
    assertThat(read("1.5")).isEqualTo(new PropertyValue.Number(1.5));
    assertThat(read("'a'")).isEqualTo(new Text("a"));
    assertThat(read("null")).isEqualTo(Blank.NULL);
    assertThat(read("['a']")).isEqualTo(new Items(List.of(new Text("a"))));
    assertThat(read("{'a': {'b': 'c'}}"))
        .isEqualTo(
            PropertyValue.fields(Map.of("a", PropertyValue.fields(Map.of("b", new Text("c"))))));
  }

  @Test
  void tellsWhatIsNotKnown() throws Exception {
    assertThat(read("'" + Signature.UNKNOWN + "'")).isEqualTo(Blank.UNKNOWN);
  }

  @Test
  void tellsSecrets() throws Exception {
    assertThat(read(signed(Signature.SECRET, "'value': 'a'"))).isEqualTo(new Secret(new Text("a")));
  }

  @Test
  void readsOutputValues() throws Exception {
    assertThat(read(signed(Signature.OUTPUT, "'value': 'a', 'secret': true")))
        .isEqualTo(new Secret(new Text("a")));
    assertThat(read(signed(Signature.OUTPUT, "'value': 'a'"))).isEqualTo(new Text("a"));
    assertThat(read(signed(Signature.OUTPUT, "'secret': true")))
        .isEqualTo(new Secret(Blank.UNKNOWN));
    assertThat(read(signed(Signature.OUTPUT, "'dependencies': []"))).isEqualTo(Blank.UNKNOWN);
  }

  @Test
  void readsAssetsAndArchives() throws Exception {
    assertThat(read(signed(Signature.ASSET, "'path': 'a'")))
        .isEqualTo(new Asset(new PathContent("a")));
    assertThat(read(signed(Signature.ASSET, "'text': 'a'")))
        .isEqualTo(new Asset(new TextContent("a")));
    assertThat(read(signed(Signature.ARCHIVE, "'uri': 'a'")))
        .isEqualTo(new Archive(new UriContent("a")));
    assertThat(
            read(
                signed(
                    Signature.ARCHIVE,
                    "'assets': {'main.py': " + signed(Signature.ASSET, "'path': 'a'") + "}")))
        .isEqualTo(
            new Archive(
                new AssetsContent(
                    new TreeMap<>(Map.of("main.py", new Asset(new PathContent("a")))))));
  }

  @Test
  void readsResources() throws Exception {
    assertThat(read(signed(Signature.RESOURCE, "'urn': 'u', 'id': ''")))
        .isEqualTo(new ResourceReference("u", Optional.empty()));
    assertThat(read(signed(Signature.RESOURCE, "'urn': 'u', 'id': 'i'")))
        .isEqualTo(new ResourceReference("u", Optional.of("i")));
  }

  /** What is printed is what a program sent, but for secrets. */
  @Test
  void printsAllOfIt() throws Exception {
    String sent =
        "{'archive':"
            + signed(
                Signature.ARCHIVE, "'assets':{'a':" + signed(Signature.ASSET, "'text':'t'") + "}")
            + ",'flag':true,'list':[1,1.5,'"
            + Signature.UNKNOWN
            + "'],'object':{'a':'b'},'reference':"
            + signed(Signature.RESOURCE, "'id':'','urn':'u'")
            + ",'secret':"
            + signed(Signature.SECRET, "'value':'hidden'")
            + ",'uri':"
            + signed(Signature.ASSET, "'uri':'u'")
            + "}";

    assertThat(PreviewJson.text(PropertyJson.of(read(sent))).replace('"', '\''))
        .isEqualTo(sent.replace(signed(Signature.SECRET, "'value':'hidden'"), "'[secret]'"));
  }

  private static String signed(String signature, String fields) {
    return "{'" + Signature.KEY + "':'" + signature + "'," + fields + "}";
  }

  private static PropertyValue read(String json) throws Exception {
    Struct.Builder struct = Struct.newBuilder();
    JsonFormat.parser().merge("{'it': " + json + "}", struct);
    return Structs.read(struct.build()).get("it").orElseThrow();
  }
}
