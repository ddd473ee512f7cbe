package dev.stackprint.aws.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stackprint.verification.RenderedProject;
import dev.stackprint.verification.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds templates against cfn-lint. */
final class CfnLint {

  /** What it may not complain about: the CDK states dependencies that references imply. */
  private static final List<String> OPTIONS = List.of("--format", "json", "-i", "W3005", "--");

  private CfnLint() {}

  /** Returns what it says about the templates of projects; those in order are not in there. */
  static Map<RenderedProject, List<String>> of(List<RenderedProject> projects) {
    Map<RenderedProject, List<String>> findings = new HashMap<>();
    parts(projects).parallelStream().map(CfnLint::lint).toList().forEach(findings::putAll);
    return findings;
  }

  /**
   * What there is, differs from region to region; and one process uses one processor, for the most
   * of a minute.
   */
  private static Collection<List<RenderedProject>> parts(List<RenderedProject> projects) {
    int processors = Runtime.getRuntime().availableProcessors();
    return projects.stream()
        .collect(
            Collectors.groupingBy(
                each ->
                    List.of(VerifiedProjects.region(each), projects.indexOf(each) % processors)))
        .values();
  }

  /** Lints templates of one region. */
  private static Map<RenderedProject, List<String>> lint(List<RenderedProject> projects) {
    Map<String, RenderedProject> byTemplate = new HashMap<>();
    projects.forEach(each -> byTemplate.put(VerifiedProjects.template(each).toString(), each));
    List<Object> command =
        new ArrayList<>(
            List.of(Tools.cfnLint(), "--regions", VerifiedProjects.region(projects.get(0))));
    command.addAll(OPTIONS);
    command.addAll(byTemplate.keySet().stream().sorted().toList());
    Tools.Answer answer = Tools.run(Path.of("").toAbsolutePath(), Map.of(), command);
    Map<RenderedProject, List<String>> findings = new HashMap<>();
    try {
      for (JsonNode finding : new ObjectMapper().readTree(answer.output())) {
        findings
            .computeIfAbsent(
                byTemplate.get(finding.at("/Filename").asText()), key -> new ArrayList<>())
            .add(
                finding.at("/Rule/Id").asText()
                    + " "
                    + finding.at("/Message").asText()
                    + " at "
                    + finding.at("/Location/Path"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cfn-lint said: " + answer.output(), e);
    }
    return findings;
  }
}
