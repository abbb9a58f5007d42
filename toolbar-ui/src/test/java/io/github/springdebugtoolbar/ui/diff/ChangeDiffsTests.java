package io.github.springdebugtoolbar.ui.diff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Place;
import io.github.springdebugtoolbar.ui.source.SourceCode;
import io.github.springdebugtoolbar.ui.source.SourceFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ChangeDiffs}.
 */
class ChangeDiffsTests {

	private static final String REPOSITORY = """
			package shop;

			/** Finds orders: findAll() { "}" */
			interface OrderRepository extends JpaRepository<Order, Long> {

				// List<Order> findAll();
				List<Order> findAll();

				@Query(\"""
						select o from Order o
						where o.total > :total
						order by o.id\""")
				List<Order> findLarge(int total);

				@Query("select o from Order o "
						+ "where o.status = :status")
				List<Order> findByStatus(String status);

				@Transactional
				@Modifying(flushAutomatically = false)
				void close(long id);

				void close(Order order);

				class Names {

					int size() {
						return 1;
					}

				}

			}
			""";

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path project;

	@SuppressWarnings("NullAway.Init")
	private ChangeDiffs diffs;

	@BeforeEach
	void createProject() throws IOException {
		write("src/main/java/shop/OrderRepository.java", REPOSITORY);
		write("src/main/java/shop/Order.java", """
				package shop;

				@Entity
				@Table(name = "orders")
				public class Order {

				    @Id
				    @GeneratedValue(strategy = GenerationType.IDENTITY)
				    private Long id;

				    private List<Line> lines = List.of();

				}
				""");
		write("src/main/resources/application.properties", "server.port=8080\nspring.jpa.open-in-view=true\n");
		this.diffs = new ChangeDiffs(new SourceCode(new SourceFiles(this.project), "idea"));
	}

	@Test
	void annotationIsPutAboveTheMethod() {
		Diff diff = draw(
				Change.annotate("shop.OrderRepository", "findAll", "@EntityGraph(attributePaths = \"customer\")"));
		assertThat(diff.patch().lines()).containsExactly("", "  \t// List<Order> findAll();",
				"+ \t@EntityGraph(attributePaths = \"customer\")", "  \tList<Order> findAll();");
		assertThat(diff.place().text()).isEqualTo("OrderRepository.java:7");
		assertThat(diff.place().href()).endsWith("OrderRepository.java&line=7");
		assertThat(diff.lines()).extracting(Diff.Line::number).containsExactly(5, 6, 0, 7, 8);
		assertThat(diff.code()).isEqualTo("@EntityGraph(attributePaths = \"customer\")");
	}

	@Test
	void annotationThatIsThereIsReplaced() {
		assertThat(changed(Change.annotate("shop.OrderRepository", "close", "@Transactional(readOnly = true)"), 21))
			.containsExactly("-\t@Transactional", "+\t@Transactional(readOnly = true)");
	}

	@Test
	void overloadedMethodIsToldByALineOfTheFinding() {
		Change change = Change.annotate("shop.OrderRepository", "close", "@Lock");
		assertThat(changed(change, 23)).containsExactly("+\t@Lock");
		assertThat(draw(change).place()).extracting("text", "href").containsExactly("OrderRepository.close", null);
	}

	@Test
	void overloadedMethodIsToldByItsParameters() {
		assertThat(draw(Change.annotate("shop.OrderRepository", "close", List.of("Order"), "@Lock")).lines())
			.extracting(Diff.Line::text)
			.contains("\tvoid close(Order order);")
			.doesNotContain("\t@Transactional");
		assertThat(draw(Change.annotate("other.Carts", "findAll", List.of("Sort"), "@Lock")).patch())
			.isEqualTo("+ @Lock\n  … findAll");
	}

	@Test
	void classIsAnnotatedAboveItsAnnotations() {
		assertThat(changed(Change.annotate("shop.Order", "", "@BatchSize(size = 50)")))
			.containsExactly("+@BatchSize(size = 50)");
		assertThat(draw(Change.annotate("shop.Order", "", "@BatchSize(size = 50)")).place().text())
			.isEqualTo("Order.java:3");
	}

	@Test
	void textBlockKeepsItsLayout() {
		assertThat(changed(Change.replace("shop.OrderRepository", "findLarge",
				"select o from Order o\nwhere o.total > :total\norder by o.id",
				"select o from Order o join fetch o.customer\nwhere o.total > :total\norder by o.id")))
			.containsExactly("-\t\t\tselect o from Order o", "+\t\t\tselect o from Order o join fetch o.customer");
	}

	@Test
	void literalThatIsPutTogetherIsEditedWhereItDiffers() {
		assertThat(changed(
				Change.replace("shop.OrderRepository", "findByStatus", "select o from Order o where o.status = :status",
						"select o from Order o join fetch o.customer where o.status = :status")))
			.containsExactly("-\t@Query(\"select o from Order o \"",
					"+\t@Query(\"select o from Order o join fetch o.customer \"");
	}

	@Test
	void wordOfAFieldIsReplaced() {
		assertThat(changed(Change.replace("shop.Order", "id", "GenerationType.IDENTITY", "GenerationType.SEQUENCE")))
			.containsExactly("-    @GeneratedValue(strategy = GenerationType.IDENTITY)",
					"+    @GeneratedValue(strategy = GenerationType.SEQUENCE)");
	}

	@Test
	void fieldWithAValueIsFound() {
		assertThat(changed(Change.annotate("shop.Order", "lines", "@Fetch"))).containsExactly("+    @Fetch");
	}

	@Test
	void codeIsAddedAtTheEndOfTheClass() {
		Diff diff = draw(Change.add("shop.Order", "@Version\nprivate Long version;"));
		assertThat(diff.patch()).endsWith("\n\n+     @Version\n+     private Long version;\n+\n  }");
	}

	@Test
	void everyLineOfAddedCodeIsIndentedAsTheFileIs() {
		Diff diff = draw(Change.add("shop.Order", "boolean isNew() {\n\tif (a) {\n\t\treturn true;\n\t}\n}"));
		assertThat(diff.lines()).extracting((line) -> line.sign() + line.text())
			.contains("+    boolean isNew() {", "+        if (a) {", "+            return true;");
	}

	@Test
	void nestedClassIsFound() {
		assertThat(changed(Change.annotate("shop.OrderRepository$Names", "size", "@Lock")))
			.containsExactly("+\t\t@Lock");
	}

	@Test
	void kotlinIsAnnotated() throws IOException {
		write("src/main/kotlin/shop/Carts.kt",
				"package shop\n\ninterface Carts : Repository<Cart, Long> {\n\n    fun findAll(): List<Cart>\n\n    @Query(\"from Cart c\")\n    fun findOpen(): List<Cart>\n}\n");
		assertThat(changed(Change.annotate("shop.Carts", "findAll", "@EntityGraph(\"lines\")")))
			.containsExactly("+    @EntityGraph(\"lines\")");
		assertThat(changed(Change.replace("shop.Carts", "findOpen", "from Cart c", "from Cart c join fetch c.lines")))
			.containsExactly("-    @Query(\"from Cart c\")", "+    @Query(\"from Cart c join fetch c.lines\")");
	}

	@Test
	void propertyIsChangedOrAdded() {
		assertThat(changed(Change.property("spring.jpa.open-in-view", "false")))
			.containsExactly("-spring.jpa.open-in-view=true", "+spring.jpa.open-in-view=false");
		Diff added = draw(Change.property("a.b", "1"));
		assertThat(added.patch()).isEqualTo("  server.port=8080\n  spring.jpa.open-in-view=true\n+ a.b=1");
		assertThat(added.place().text()).isEqualTo("application.properties:2");
	}

	@Test
	void settingsMayLieInTheirFolder() throws IOException {
		Files.delete(this.project.resolve("src/main/resources/application.properties"));
		write("src/main/resources/config/application.yml", "spring:\n  jpa:\n    open-in-view: true\n");
		assertThat(draw(Change.property("spring.jpa.open-in-view", "false")).place().text())
			.isEqualTo("application.yml:3");
	}

	@Test
	void whatIsNotAtHandIsDrawnByNames() {
		assertThat(draw(Change.annotate("other.Carts", "findAll", "@EntityGraph(\"lines\")")).patch())
			.isEqualTo("+ @EntityGraph(\"lines\")\n  … findAll");
		assertThat(changed(Change.replace("shop.Order", "id", "nothing like it", "else")))
			.containsExactly("-nothing like it", "+else");
		assertThat(draw(Change.code("sql", "create index i on t (c);")).patch())
			.isEqualTo("+ create index i on t (c);");
	}

	@Test
	void nothingIsEverWritten() throws IOException {
		draw(Change.annotate("shop.OrderRepository", "findAll", "@Lock"));
		assertThat(this.project.resolve("src/main/java/shop/OrderRepository.java")).hasContent(REPOSITORY);
		try (var files = Files.walk(this.project)) {
			assertThat(files.filter(Files::isRegularFile)).hasSize(3);
		}
	}

	private Diff draw(Change change, Integer... lines) {
		return this.diffs.draw(change,
				List.of(lines)
					.stream()
					.map((line) -> new Place("", change.target(), "any", "OrderRepository.java", line))
					.toList());
	}

	private List<String> changed(Change change, Integer... lines) {
		return draw(change, lines).lines()
			.stream()
			.filter((line) -> !line.sign().isBlank())
			.map((line) -> line.sign() + line.text())
			.toList();
	}

	private void write(String path, String text) throws IOException {
		Path file = this.project.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

}
