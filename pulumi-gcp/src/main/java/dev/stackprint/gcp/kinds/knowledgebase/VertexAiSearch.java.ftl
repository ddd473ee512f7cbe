package ${c.packageName};

import com.pulumi.core.Output;
import com.pulumi.gcp.discoveryengine.DataStore;
import com.pulumi.gcp.discoveryengine.DataStoreArgs;
import com.pulumi.gcp.discoveryengine.SearchEngine;
import com.pulumi.gcp.discoveryengine.SearchEngineArgs;
import com.pulumi.gcp.discoveryengine.SearchEngineIamMember;
import com.pulumi.gcp.discoveryengine.SearchEngineIamMemberArgs;
import com.pulumi.gcp.discoveryengine.inputs.DataStoreDocumentProcessingConfigArgs;
import com.pulumi.gcp.discoveryengine.inputs.DataStoreDocumentProcessingConfigChunkingConfigArgs;
import com.pulumi.gcp.discoveryengine.inputs.DataStoreDocumentProcessingConfigChunkingConfigLayoutBasedChunkingConfigArgs;
import com.pulumi.gcp.discoveryengine.inputs.DataStoreDocumentProcessingConfigDefaultParsingConfigArgs;
import com.pulumi.gcp.discoveryengine.inputs.DataStoreDocumentProcessingConfigDefaultParsingConfigLayoutParsingConfigArgs;
import com.pulumi.gcp.discoveryengine.inputs.SearchEngineSearchEngineConfigArgs;
import com.pulumi.gcp.projects.IAMMember;
import com.pulumi.gcp.projects.IAMMemberArgs;
import com.pulumi.resources.ComponentResource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An engine of Vertex AI Search, and what keeps it up to date with its sources. */
// ${c.origin}
final class ${c.className} extends ComponentResource {

  private static final String LOCATION = "${location}";

<#if methods.grant>
  private final String name;
  private final GoogleProject project;
</#if>
<#if usesEngine>
  private final SearchEngine engine;
</#if>
<#if methods.ingestion>
  private final ${ingestion} ingestion;
</#if>

  ${c.className}(final String name, final GoogleProject project${c.parameters}) {
    super("${c.type}", name, project.componentOptions());
<#if methods.grant>
    this.name = name;
    this.project = project;
</#if>
    // What is said here of documents cannot be changed later: the id changes with it, and the store is made anew.
    var store =
        new DataStore(
            name,
            DataStoreArgs.builder()
                .dataStoreId("${id}")
                .displayName("${displayName}")
                .location(LOCATION)
                .industryVertical("GENERIC")
                .solutionTypes(List.of("SOLUTION_TYPE_SEARCH"))
                .contentConfig("CONTENT_REQUIRED")
                .documentProcessingConfig(
                    DataStoreDocumentProcessingConfigArgs.builder()
                        .chunkingConfig(
                            DataStoreDocumentProcessingConfigChunkingConfigArgs.builder()
                                .layoutBasedChunkingConfig(
                                    DataStoreDocumentProcessingConfigChunkingConfigLayoutBasedChunkingConfigArgs.builder()
                                        .chunkSize(${chunkSize?c})
                                        .includeAncestorHeadings(true)
                                        .build())
                                .build())
                        .defaultParsingConfig(
                            DataStoreDocumentProcessingConfigDefaultParsingConfigArgs.builder()
                                .layoutParsingConfig(
                                    DataStoreDocumentProcessingConfigDefaultParsingConfigLayoutParsingConfigArgs.builder()
<#if annotations>
                                        .enableTableAnnotation(true)
                                        .enableImageAnnotation(true)
</#if>
                                        .build())
                                .build())
                        .build())
                .build(),
            project.options(this));
    <#if !usesEngine>var </#if>engine =
        new SearchEngine(
            name,
            SearchEngineArgs.builder()
                .engineId("${id}")
                .displayName("${displayName}")
                .collectionId("default_collection")
                .location(store.location())
                .dataStoreIds(store.dataStoreId().applyValue(List::of))
                .industryVertical("GENERIC")
                .searchEngineConfig(
                    SearchEngineSearchEngineConfigArgs.builder().searchTier("SEARCH_TIER_ENTERPRISE").build())
                .build(),
            project.options(this));
    <#if !methods.ingestion>var </#if>ingestion =
        new ${ingestion}(
            name + "-ingestion",
            project,
            builds,
            this,
            new TreeMap<>(Map.of("DATA_STORE", store.name()<#list sources as source>, "SOURCE_${source.number}", ${source.bucket}.applyValue(bucket -> bucket + "/${source.prefix}")</#list>)));
    // There is no IAM of a single data store.
    new IAMMember(
        name + "-import",
        IAMMemberArgs.builder()
            .project(project.id())
            .role("roles/discoveryengine.editor")
            .member(ingestion.member())
            .build(),
        project.options(this));
    // The function lists what there is, which no prefix can narrow; Vertex AI Search reads it.
<#list reads as read>
    ${read};
</#list>
<#list sources as source>
    ingestion.onChange("${source.label}", ${source.bucket}, "${source.prefix}");
</#list>
    ingestion.onDeployment(engine.name().applyValue(id -> "{\"store\": \"" + id + "\", \"settings\": \"${digest}\"}"));
    registerOutputs(Map.of("engine", engine.name()));
  }
<#if methods.id>

  /** Returns the engine's whole resource name. */
  Output<String> id() {
    return engine.name();
  }
</#if>
<#if methods.ingestion>

  /** Returns what takes documents in. */
  ${ingestion} ingestion() {
    return ingestion;
  }
</#if>
<#if methods.grant>

  /** Lets a member find passages, and see how the engine is set up. */
  void grantRetrieve(final String caller, final Output<String> member) {
    new SearchEngineIamMember(
        name + "-searched-by-" + caller,
        SearchEngineIamMemberArgs.builder()
            .project(project.id())
            .location(LOCATION)
            .collectionId("default_collection")
            .engineId(engine.engineId())
            .role("roles/discoveryengine.viewer")
            .member(member)
            .build(),
        project.options(this));
  }
</#if>
}
