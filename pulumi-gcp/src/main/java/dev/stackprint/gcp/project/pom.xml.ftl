<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
  <modelVersion>4.0.0</modelVersion>

  <groupId>${group}</groupId>
  <artifactId>${artifact}</artifactId>
  <version>0.1</version>

  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    <pulumi.version>${pulumiVersion}</pulumi.version>
<#if mavenSdk??>
    <pulumi-gcp.version>${mavenSdk}</pulumi-gcp.version>
<#else>
    <jsr305.version>${jsr305Version}</jsr305.version>
</#if>
    <slf4j.version>${slf4jVersion}</slf4j.version>
    <junit.version>${junitVersion}</junit.version>
  </properties>

  <dependencies>
    <dependency>
      <groupId>com.pulumi</groupId>
      <artifactId>pulumi</artifactId>
      <version>${r"${pulumi.version}"}</version>
    </dependency>
<#if mavenSdk??>
    <dependency>
      <groupId>com.pulumi</groupId>
      <artifactId>gcp</artifactId>
      <version>${r"${pulumi-gcp.version}"}</version>
    </dependency>
<#else>
    <!-- The annotations of the classes in sdks/gcp. -->
    <dependency>
      <groupId>com.google.code.findbugs</groupId>
      <artifactId>jsr305</artifactId>
      <version>${r"${jsr305.version}"}</version>
    </dependency>
</#if>
    <!-- Pulumi's libraries look for a logger; this one keeps silent. -->
    <dependency>
      <groupId>org.slf4j</groupId>
      <artifactId>slf4j-nop</artifactId>
      <version>${r"${slf4j.version}"}</version>
      <scope>runtime</scope>
    </dependency>
    <dependency>
      <groupId>org.junit.jupiter</groupId>
      <artifactId>junit-jupiter</artifactId>
      <version>${r"${junit.version}"}</version>
      <scope>test</scope>
    </dependency>
  </dependencies>

  <build>
    <plugins>
<#if !mavenSdk??>
      <plugin>
        <!-- The part of Google Cloud's provider that this project uses, as typed Java. -->
        <groupId>org.codehaus.mojo</groupId>
        <artifactId>build-helper-maven-plugin</artifactId>
        <version>3.6.1</version>
        <executions>
          <execution>
            <id>sdk-sources</id>
            <phase>generate-sources</phase>
            <goals>
              <goal>add-source</goal>
            </goals>
            <configuration>
              <sources>
                <source>sdks/gcp/src/main/java</source>
              </sources>
            </configuration>
          </execution>
          <execution>
            <id>sdk-resources</id>
            <phase>generate-resources</phase>
            <goals>
              <goal>add-resource</goal>
            </goals>
            <configuration>
              <resources>
                <resource>
                  <directory>sdks/gcp/src/main/resources</directory>
                </resource>
              </resources>
            </configuration>
          </execution>
        </executions>
      </plugin>
</#if>
      <plugin>
        <artifactId>maven-resources-plugin</artifactId>
        <version>3.5.0</version>
      </plugin>
      <plugin>
        <artifactId>maven-compiler-plugin</artifactId>
        <version>3.16.0</version>
      </plugin>
      <plugin>
        <artifactId>maven-surefire-plugin</artifactId>
        <version>3.6.1</version>
        <configuration>
          <failIfNoTests>true</failIfNoTests>
          <!-- With fewer than two threads there, Pulumi's runner waits for itself. -->
          <argLine>-Djava.util.concurrent.ForkJoinPool.common.parallelism=4</argLine>
        </configuration>
      </plugin>
      <plugin>
        <artifactId>maven-jar-plugin</artifactId>
        <version>3.5.1</version>
      </plugin>
      <plugin>
        <groupId>org.codehaus.mojo</groupId>
        <artifactId>exec-maven-plugin</artifactId>
        <version>3.6.4</version>
        <configuration>
          <mainClass>${mainClass}</mainClass>
        </configuration>
      </plugin>
    </plugins>
  </build>
</project>
