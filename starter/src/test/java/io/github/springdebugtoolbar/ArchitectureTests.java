package io.github.springdebugtoolbar;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The direction in which packages may depend on each other, and who may know which
 * library.
 */
@AnalyzeClasses(packages = "io.github.springdebugtoolbar",
		importOptions = { ImportOption.DoNotIncludeTests.class, ArchitectureTests.OwnClasses.class })
class ArchitectureTests {

	private static final String BASE = "io.github.springdebugtoolbar.";

	private static final String[] JDK = { "java..", "javax.sql..", "org.jspecify..", "org.apache.commons.logging.." };

	@ArchTest
	final ArchRule packagesAreFreeOfCycles = slices().matching(BASE + "(**)").should().beFreeOfCycles();

	@ArchTest
	final ArchRule recordingKnowsOnlyTheJdk = stage("recording");

	@ArchTest
	final ArchRule sqlKnowsItsParser = stage("sql", "recording").as("sql knows recordings and the parser");

	@ArchTest
	final ArchRule plansAskTheDatabase = stage("plan", "schema", "replay", "sql", "recording")
		.as("plan knows how a statement is asked again, its JSON parser and that of the JDK for XML");

	@ArchTest
	final ArchRule replayKnowsWhatToRepeat = stage("replay", "sql", "recording");

	@ArchTest
	final ArchRule schemaKnowsOnlyTheJdk = stage("schema");

	@ArchTest
	final ArchRule detectionReadsRecordings = stage("detection", "recording", "sql", "plan", "schema");

	@ArchTest
	final ArchRule historyKeepsInspectedRequests = stage("history", "detection", "recording", "plan", "schema");

	@ArchTest
	final ArchRule panelsShowInspectedRequests = stage("panel", "detection", "recording", "plan");

	@ArchTest
	final ArchRule datasourceFeedsRecording = doesNotKnow("datasource", "detection", "history", "panel", "web",
			"autoconfigure", "ui");

	@ArchTest
	final ArchRule concurrentFeedsRecording = doesNotKnow("concurrent", "datasource", "detection", "history", "panel",
			"web", "autoconfigure", "ui");

	@ArchTest
	final ArchRule transactionFeedsRecording = doesNotKnow("transaction", "datasource", "concurrent", "detection",
			"history", "panel", "web", "autoconfigure", "ui");

	@ArchTest
	final ArchRule onlyTransactionKnowsTransactionManagers = fence("transaction", "org.springframework.transaction..");

	@ArchTest
	final ArchRule hibernateFeedsRecording = doesNotKnow("hibernate", "datasource", "transaction", "concurrent",
			"attribute", "repository", "detection", "history", "panel", "web", "autoconfigure", "ui");

	@ArchTest
	final ArchRule attributeFeedsRecording = doesNotKnow("attribute", "datasource", "transaction", "concurrent",
			"hibernate", "repository", "detection", "history", "panel", "web", "autoconfigure", "ui");

	@ArchTest
	final ArchRule onlyAttributeChangesBytecode = fence("attribute", "net.bytebuddy..", "java.lang.instrument..");

	@ArchTest
	final ArchRule onlyHibernateKnowsHibernate = fence("hibernate", "org.hibernate..");

	@ArchTest
	final ArchRule onlyHibernateAndAttributeKnowPersistence = noClasses().that()
		.resideOutsideOfPackages(BASE + "hibernate..", BASE + "attribute..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("jakarta.persistence..");

	@ArchTest
	final ArchRule repositoryFeedsRecording = doesNotKnow("repository", "datasource", "transaction", "concurrent",
			"hibernate", "detection", "history", "panel", "web", "autoconfigure", "ui");

	@ArchTest
	final ArchRule onlyRepositoryKnowsSpringData = fence("repository", "org.springframework.data..");

	@ArchTest
	final ArchRule httpFeedsRecording = doesNotKnow("http", "datasource", "transaction", "concurrent", "hibernate",
			"repository", "detection", "history", "panel", "web", "autoconfigure", "ui");

	@ArchTest
	final ArchRule onlyHttpKnowsClients = fence("http", "org.springframework.http.client..",
			"org.springframework.web.client..");

	@ArchTest
	final ArchRule webKnowsNoTap = doesNotKnow("web", "datasource", "transaction", "concurrent", "hibernate",
			"attribute", "repository", "http", "autoconfigure", "ui");

	@ArchTest
	final ArchRule uiKnowsNoEdge = doesNotKnow("ui", "web", "datasource", "transaction", "concurrent", "hibernate",
			"repository", "http");

	@ArchTest
	final ArchRule onlyWiringOfTheUiKnowsWhoWatches = noClasses().that()
		.resideInAPackage(BASE + "ui..")
		.and()
		.resideOutsideOfPackage(BASE + "ui.autoconfigure..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage(BASE + "attribute..");

	@ArchTest
	final ArchRule onlyDatasourceKnowsPools = fence("datasource", "net.ttddyy..", "com.zaxxer..");

	@ArchTest
	final ArchRule onlyTheUiRendersTemplates = fence("ui", "org.thymeleaf..");

	@ArchTest
	final ArchRule onlyTheEdgeKnowsServlets = noClasses().that()
		.resideOutsideOfPackages(BASE + "web..", BASE + "http..", BASE + "autoconfigure..", BASE + "ui.autoconfigure..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("jakarta.servlet..", "org.springframework.web..");

	@ArchTest
	final ArchRule nobodyKnowsJackson = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("com.fasterxml.jackson..", "tools.jackson..");

	@ArchTest
	final ArchRule panelsDoNotKnowEachOther = slices().matching(BASE + "ui.panel.(*)..")
		.should()
		.notDependOnEachOther();

	@ArchTest
	final ArchRule propertiesStayInTheWiring = classes().that()
		.haveSimpleNameEndingWith("Properties")
		.should()
		.resideInAnyPackage(BASE + "autoconfigure..", BASE + "ui.autoconfigure..");

	@ArchTest
	void packagesAreNullMarked(JavaClasses classes) {
		Set<JavaPackage> packages = classes.getPackage("io.github.springdebugtoolbar").getSubpackagesInTree();
		assertThat(packages).hasSizeGreaterThan(5);
		assertThat(packages).filteredOn((javaPackage) -> !javaPackage.getClasses().isEmpty())
			.filteredOn((javaPackage) -> !javaPackage.getName().startsWith(BASE + "shaded"))
			.filteredOn((javaPackage) -> !javaPackage.isAnnotatedWith(NullMarked.class))
			.extracting(JavaPackage::getName)
			.isEmpty();
	}

	@ArchTest
	void autoConfigurationsAreClosed(JavaClasses classes) {
		List<JavaClass> autoConfigurations = classes.stream()
			.filter((type) -> type.isAnnotatedWith("org.springframework.boot.autoconfigure.AutoConfiguration"))
			.toList();
		assertThat(autoConfigurations).hasSizeGreaterThan(1)
			.allMatch((type) -> type.getModifiers().containsAll(Set.of(JavaModifier.PUBLIC, JavaModifier.FINAL)));
		assertThat(autoConfigurations).flatExtracting(JavaClass::getMethods)
			.noneMatch((method) -> method.getModifiers().contains(JavaModifier.PUBLIC));
	}

	@ArchTest
	void beanPostProcessorMethodsAreStatic(JavaClasses classes) {
		List<JavaMethod> methods = classes.stream()
			.flatMap((type) -> type.getMethods().stream())
			.filter((method) -> method.isAnnotatedWith("org.springframework.context.annotation.Bean"))
			.filter((method) -> method.getRawReturnType()
				.isAssignableTo("org.springframework.beans.factory.config.BeanPostProcessor"))
			.toList();
		assertThat(methods).isNotEmpty().allMatch((method) -> method.getModifiers().contains(JavaModifier.STATIC));
	}

	private static ArchRule stage(String stage, String... allowed) {
		DescribedPredicate<JavaClass> permitted = resideInAnyPackage(JDK).or(resideInAPackage(BASE + stage + ".."));
		for (String other : allowed) {
			permitted = permitted.or(resideInAPackage(BASE + other + ".."));
		}
		if (stage.equals("sql")) {
			permitted = permitted
				.or(resideInAnyPackage("net.sf.jsqlparser..", BASE + "shaded..", "com.github.vertical_blank.."));
		}
		if (stage.equals("plan")) {
			permitted = permitted.or(resideInAnyPackage("com.grack.nanojson..", BASE + "shaded..", "javax.xml..",
					"org.w3c.dom..", "org.xml.sax.."));
		}
		return classes().that().resideInAPackage(BASE + stage + "..").should().onlyDependOnClassesThat(permitted);
	}

	private static ArchRule doesNotKnow(String stage, String... others) {
		return noClasses().that()
			.resideInAPackage(BASE + stage + "..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(Stream.of(others).map((other) -> BASE + other + "..").toArray(String[]::new));
	}

	private static ArchRule fence(String owner, String... libraries) {
		return noClasses().that()
			.resideOutsideOfPackage(BASE + owner + "..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(libraries);
	}

	/**
	 * Leaves out the parser that is relocated into the jar.
	 */
	static final class OwnClasses implements ImportOption {

		@Override
		public boolean includes(Location location) {
			return !location.contains("/shaded/");
		}

	}

}
