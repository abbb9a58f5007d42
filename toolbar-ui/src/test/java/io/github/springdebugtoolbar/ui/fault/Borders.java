package io.github.springdebugtoolbar.ui.fault;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/**
 * The borders of all stages. Detectors and panels are found, the others are listed.
 */
final class Borders {

	static final JavaClasses CLASSES = importClasses();

	private static final List<String> RECORDING = List.of("recording.Recorder#start", "recording.Recorder#current",
			"recording.Recording#begin", "recording.Recording#add", "recording.Recording#loaded",
			"recording.Recording#use", "recording.Recording#finish", "recording.Recording#queryTotal",
			"recording.Recording#elapsedNanos", "recording.Recording#detached", "recording.CallSites#find",
			"recording.CallSiteFinder#find", "recording.CallSiteFinder#resolve", "recording.QueryExecution#executed",
			"recording.QueryExecution#failed", "recording.QueryExecution#fetched", "recording.QueryExecution#bound",
			"recording.CurrentRecording#begin", "recording.CurrentRecording#end", "recording.CurrentRecording#work",
			"recording.CurrentRecording#evaluating", "recording.CurrentRecording#propagate",
			"recording.CurrentRecording#find", "recording.Recording#offsetOf", "sql.Statements#find");

	private static final List<String> DATABASE = List.of("datasource.Execution#executed", "datasource.Execution#failed",
			"datasource.Execution#fetched", "datasource.Execution#resultSetOpened", "datasource.Execution#updateCount",
			"datasource.BoundValues#set", "datasource.BoundValues#binding", "datasource.BoundValues#batchBinding",
			"datasource.BoundValues#addSet", "datasource.JdbcRecorder#values", "datasource.JdbcRecorder#refused",
			"datasource.ParameterReader#read", "datasource.ConnectionTap#nextName", "datasource.ProxyTypes#create",
			"datasource.HikariWatch#heard", "datasource.ConnectionHandler#acquired",
			"datasource.ConnectionHandler#released", "datasource.ConnectionState#transaction",
			"datasource.StatementWarnings#first", "datasource.PoolCalls#isPool", "datasource.StatementHandler#textOf");

	private static final List<String> COLLECTORS = List.of("hibernate.Notes#collection", "hibernate.Notes#entity",
			"hibernate.Notes#flush", "hibernate.Notes#add", "hibernate.CollectionRoles#find",
			"hibernate.ProxyOwners#find", "transaction.TransactionRecorder#depth", "transaction.LiveTransaction#begun",
			"transaction.LiveTransaction#ending", "transaction.LiveTransaction#ended",
			"transaction.LiveTransaction#suspended", "transaction.LiveTransaction#resumed",
			"transaction.TransactionRecorder#watchSuspensions", "repository.RepositoryMethods#find",
			"repository.Part#of", "http.CallName#of", "http.RecordingRequestFactory#watched",
			"recording.LongTexts#keep", "concurrent.RecordingTaskDecorator#isScheduling", "web.Phases#enterDispatch",
			"web.Phases#leaveDispatch", "web.Phases#enterHandler", "web.Phases#next", "web.Phases#leaveHandler",
			"web.Phases#finish", "web.PhaseInterceptor#nameOf", "ui.template.TemplatePaths#find",
			"attribute.HibernateCalls#isReading", "recording.ReadCounter#count", "recording.ReadCounter#countFirst",
			"recording.CurrentRecording#reads");

	private static final List<String> EDGE = List.of("web.RequestKind#isHandshake", "web.RequestKind#of",
			"web.ClientAccess#maySeeToolbar", "web.ToolbarAddress#tagFor", "web.ActiveRequest#find",
			"web.ActiveRequest#enter", "web.ActiveRequest#requestFor", "web.ActiveRequest#responseFor",
			"web.ExchangeReader#noteHandler", "web.ExchangeReader#isAsset", "web.ExchangeReader#read",
			"web.ValueReader#of", "web.ExceptionText#of", "web.MethodPlace#of", "web.RunningRequests#started",
			"web.RunningRequests#ended", "web.ToolbarSigns#write", "web.ToolbarSigns#timing", "web.PageRules#isPage",
			"web.PageRules#mayBePage", "web.PageRules#isXml", "web.TagScanner#scan", "web.TagScanner#keptFrom",
			"web.TagScanner#isAtBodyEnd", "web.ScriptTag#render");

	private static final List<String> KEEPING = List.of("web.RequestKeeper#accept",
			"detection.RequestInspector#inspect", "history.InMemoryRequestHistory#add",
			"history.InMemoryRequestHistory#findAll", "history.InMemoryRequestHistory#findById",
			"history.DigestHistory#add", "history.RequestDigest#of", "history.EstimatedSize#of",
			"plan.AutomaticPlans#plan", "plan.PlanMemory#get", "plan.WorstStatements#of");

	/** What is reached when a plan, or rows, are asked for. */
	private static final List<String> ASKING = List.of("replay.QueryReplay#ask", "replay.QueryReplay#findRefusal",
			"replay.ReplayConnection#begin", "replay.HiddenCalls#findRefusal", "replay.ResultReader#read",
			"plan.Explainer#ask", "plan.Explainer#understand", "plan.H2Plans#parse", "plan.TableNames#add",
			"plan.ReadTables#of", "plan.RecordedRows#addTo", "schema.SchemaReader#read");

	private static final List<String> SHOWING = List.of("web.RequestsApi#answer", "web.RequestLines#create",
			"web.JsonTree#write", "web.Answer#json", "web.ClientFiles#answer", "ui.ThymeleafPanelRenderer#render");

	/** What does not answer while one of these fails, as patterns: it is about that. */
	static final Map<String, String> BREAKING = Map.ofEntries(
			Map.entry("history.InMemoryRequestHistory#findAll", "list"),
			Map.entry("history.InMemoryRequestHistory#findById", ".*"), Map.entry("web.Answer#json", "[^.]*"),
			Map.entry("web.JsonTree#write", "[^.]*"), Map.entry("web.RequestLines#create", "list request"),
			Map.entry("web.RequestsApi#answer", "(?!main).*"), Map.entry("web.ClientFiles#answer", "main.js"),
			Map.entry("ui.ThymeleafPanelRenderer#render", ".*[.]html"),
			Map.entry("recording.Recording#elapsedNanos", "list"));

	/** What is left out without a word: values of the application that cannot be read. */
	static final Set<String> QUIET = Set.of("web.ValueReader#of");

	/** What reports only while the application starts or ends. */
	static final Set<String> START = Set.of("attribute.AttributeTracker", "attribute.ReadTransformer",
			"datasource.DataSourceTap", "hibernate.HibernateTap", "http.HttpClientTap", "history.DigestFile",
			"repository.RepositoryTap");

	/**
	 * Have tests of their own: what the first does catches its faults itself, and where
	 * there is one processor nobody calls the second.
	 */
	static final Set<String> ELSEWHERE = Set.of("recording.DelayedTask", "recording.FirstUse");

	/**
	 * Where the toolbar takes hold of an application that starts, and lets go of one that
	 * ends.
	 */
	private static final List<String> STARTING = List.of("attribute.MappedFields#read",
			"attribute.ReadTransformer#isHooked", "concurrent.TaskExecutorPostProcessor#compose",
			"datasource.DataSourceTap#isLeftAlone", "datasource.HikariTap#install", "datasource.HikariInternals#pool",
			"hibernate.PersistenceUnits#read", "hibernate.Listeners#register", "http.HttpClientTap#tap",
			"repository.RepositoryTap#listen", "transaction.TransactionManagerTap#listen",
			"ui.template.TemplatePositions#noteIn", "history.DigestFile#isOurs", "history.FileTurn#take",
			"history.DigestFormat#write");

	private Borders() {
	}

	// What they call is not looked for in the jars of others.
	private static JavaClasses importClasses() {
		ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
		return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.withImportOption((location) -> !location.contains("/shaded/"))
			.importPackages("io.github.springdebugtoolbar");
	}

	static List<Border> all() {
		Set<String> names = new TreeSet<>();
		Stream.of(RECORDING, DATABASE, COLLECTORS, EDGE, KEEPING, ASKING, SHOWING)
			.flatMap(List::stream)
			.forEach(names::add);
		return Stream
			.concat(names.stream().map(Border::of),
					Stream.concat(implementations("detection.Detector", "detect"), Stream
						.concat(implementations("panel.Panel", "summary"), implementations("panel.Panel", "view"))))
			.toList();
	}

	// Whether it is reached only when somebody asks.
	static boolean isAsked(Border border) {
		return ASKING.contains(border.toString());
	}

	static List<Border> starting() {
		return STARTING.stream().map(Border::of).toList();
	}

	// Every class of the toolbar that is one.
	static Stream<Border> implementations(String type, String method) {
		return CLASSES.stream()
			.filter((one) -> one.isAssignableTo("io.github.springdebugtoolbar." + type))
			.filter((one) -> !one.isInterface() && !one.getModifiers().contains(JavaModifier.ABSTRACT))
			.map(JavaClass::getName)
			.sorted()
			.map((name) -> new Border(name, method));
	}

	static boolean exists(Border border) {
		return CLASSES.contain(border.type()) && CLASSES.get(border.type())
			.getAllMethods()
			.stream()
			.map(JavaMethod::getName)
			.anyMatch(border.method()::equals);
	}

}
