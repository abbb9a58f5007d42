package io.github.springdebugtoolbar.ui.diff;

import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Use;
import io.github.springdebugtoolbar.ui.source.SourceCode;
import io.github.springdebugtoolbar.ui.source.SourceFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PresentDeclarations} and {@link FreeNames}: what the code has already
 * is not added again.
 */
class PresentDeclarationsTests {

	private static final String REPOSITORY = """
			package shop;

			interface StockRepository extends Repository<Product, Long> {

				List<Product> findByStockLessThanOrderById(int stock);

				%s

			}
			""";

	private static final String DESK = """
			package shop;

			class Desk {

				List<Product> check() {
					List<Product> products = this.repository.findByStockLessThanOrderById(LOW);
					products.forEach((product) -> product.check(now));
					return products;
				}

				long count() {
					return this.repository.findByStockLessThanOrderById(LOW).size();
				}

			}
			""";

	private static final String UPDATE = """
			@Modifying(clearAutomatically = true)
			@Query("update Product e set e.checkedAt = :checkedAt where e.stock < :stock")
			int updateCheckedAt(LocalDateTime checkedAt, int stock);""";

	private static final List<Change> BULK = List.of(Change.add("shop.StockRepository", UPDATE),
			Change.use("shop.Desk", "check",
					new Use(Use.Kind.SET, "findByStockLessThanOrderById", List.of("checkedAt")),
					"updateCheckedAt(checkedAt, stock);"));

	private static final List<Change> COUNT = List.of(
			Change.add("shop.StockRepository", "long countByStockLessThan(int stock);"),
			Change.use("shop.Desk", "count", new Use(Use.Kind.COUNT, "findByStockLessThanOrderById", List.of()),
					"countByStockLessThan(stock);"));

	private static final List<Change> RECORD = List.of(
			Change.add("shop.StockRepository", "record ProductName(String name) {\n}"),
			Change.add("shop.StockRepository", "List<ProductName> findProductNameByStock(int stock);"),
			Change.replace("shop.Desk", "count", "findByStockLessThanOrderById(", "findProductNameByStock("));

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path project;

	@SuppressWarnings("NullAway.Init")
	private ChangeDiffs diffs;

	@BeforeEach
	void createProject() throws IOException {
		write("Desk.java", DESK);
		this.diffs = new ChangeDiffs(new SourceCode(new SourceFiles(this.project), "idea"));
	}

	@ParameterizedTest
	@ValueSource(strings = { UPDATE,
			"@Modifying @Query(value = \"UPDATE Product p SET p.checkedAt = ?1 \"\n+ \"WHERE p.stock<?2\")\nvoid updateCheckedAt(LocalDateTime at, int low);",
			"@Transactional\n@Query(\"\"\"\n\tupdate Product p\n\tset p.checkedAt = :at\n\twhere p.stock < :low\n\t\"\"\")\nInteger updateCheckedAt(@Param(\"at\") java.time.LocalDateTime x, @Param(\"low\") Integer y);" })
	void methodThatMeansTheSameIsOnlyCalled(String method) throws IOException {
		hasRepository(method);
		List<Diff> drawn = this.diffs.drawAll(BULK, List.of());
		assertThat(drawn.get(0).present()).isTrue();
		assertThat(drawn.get(0).place().text()).isEqualTo("StockRepository.java:7");
		assertThat(drawn.get(0).lines()).allSatisfy((line) -> assertThat(line.sign()).isBlank());
		assertThat(added(drawn.get(1))).contains("this.repository.updateCheckedAt(now, LOW);");
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"@Query(\"update Product e set e.checkedAt = :checkedAt where e.stock > :stock\")\nint updateCheckedAt(LocalDateTime checkedAt, int stock);",
			"@Query(\"update Product e set e.checkedAt = :checkedAt where e.name = 'A'\")\nint updateCheckedAt(LocalDateTime checkedAt);",
			"@Query(value = \"update Product e set e.checkedAt = :checkedAt where e.stock < :stock\", nativeQuery = true)\nint updateCheckedAt(LocalDateTime checkedAt, int stock);",
			"@Query(\"update Product e set e.checkedAt = :checkedAt where e.stock < :stock\")\nint updateCheckedAt(int stock, LocalDateTime checkedAt);",
			"default int updateCheckedAt(LocalDateTime checkedAt, int stock) {\n\treturn 0;\n}" })
	void methodOfAnotherMeaningKeepsItsName(String method) throws IOException {
		hasRepository(method);
		List<Diff> drawn = this.diffs.drawAll(BULK, List.of());
		assertThat(drawn.get(0).present()).isFalse();
		assertThat(added(drawn.get(0))).contains("int updateCheckedAtOfStock(LocalDateTime checkedAt, int stock);");
		assertThat(added(drawn.get(1))).contains("this.repository.updateCheckedAtOfStock(now, LOW);");
	}

	@Test
	void derivedMethodIsOnlyCalled() throws IOException {
		hasRepository("int countByStockLessThan(Integer low);");
		List<Diff> drawn = this.diffs.drawAll(COUNT, List.of());
		assertThat(drawn.get(0).present()).isTrue();
		assertThat(added(drawn.get(1)))
			.containsExactly("return Math.toIntExact(this.repository.countByStockLessThan(LOW));");
	}

	@Test
	void derivedMethodGetsANameOfTheSameMeaning() throws IOException {
		hasRepository("Optional<Long> countByStockLessThan(int stock);");
		List<Diff> drawn = this.diffs.drawAll(COUNT, List.of());
		assertThat(added(drawn.get(0))).contains("long countStockByStockLessThan(int stock);");
		assertThat(added(drawn.get(1)))
			.containsExactly("return Math.toIntExact(this.repository.countStockByStockLessThan(LOW));");
	}

	@Test
	void derivedMethodMayHaveOtherParametersToo() throws IOException {
		hasRepository("long countByStockLessThan(int stock, Limit limit);");
		assertThat(added(this.diffs.drawAll(COUNT, List.of()).get(0)))
			.contains("long countByStockLessThan(int stock);");
	}

	@Test
	void recordThatIsThereIsUsed() throws IOException {
		hasRepository("""
				List<ProductName> findProductNameByStock(int stock);

					/**
					 * A name.
					 */
					record ProductName(String name) {

					}""");
		List<Diff> drawn = this.diffs.drawAll(RECORD, List.of());
		assertThat(drawn.subList(0, 2)).allSatisfy((diff) -> assertThat(diff.present()).isTrue());
		assertThat(drawn.get(0).lines().get(0).text().strip()).isEqualTo("record ProductName(String name) {");
	}

	@Test
	void typeBesideTheRepositoryIsUsed() throws IOException {
		hasRepository("");
		write("ProductName.java", "package shop;\n\npublic record ProductName(String name) {\n}\n");
		List<Diff> drawn = this.diffs.drawAll(RECORD, List.of());
		assertThat(drawn.get(0).place().text()).isEqualTo("ProductName.java:3");
		assertThat(drawn).extracting(Diff::present).containsExactly(true, false, false);
	}

	@ParameterizedTest
	@ValueSource(strings = { "record ProductName(String name, String unit) {\n}", "interface ProductName {\n}",
			"class ProductName {\n}", "enum ProductName {\n}" })
	void typeOfAnotherShapeKeepsItsName(String type) throws IOException {
		hasRepository(type);
		List<Diff> drawn = this.diffs.drawAll(RECORD, List.of());
		assertThat(added(drawn.get(0))).contains("record ProductNameView(String name) {");
		assertThat(added(drawn.get(1))).contains("List<ProductNameView> findProductNameByStock(int stock);");
	}

	@Test
	void interfaceIsKnownByItsGetters() throws IOException {
		hasRepository("interface ProductName {\n\n\t\tString getName();\n\n\t}");
		List<Change> changes = List
			.of(Change.add("shop.StockRepository", "interface ProductName {\n\tString getName();\n}"));
		assertThat(this.diffs.drawAll(changes, List.of()).get(0).present()).isTrue();
	}

	@Test
	void nameThatIsTakenTwiceGetsANumber() throws IOException {
		hasRepository("String countByStockLessThan(int stock);\n\tString countStockByStockLessThan(int stock);");
		assertThat(added(this.diffs.drawAll(COUNT, List.of()).get(0)))
			.contains("long countStock2ByStockLessThan(int stock);");
	}

	@Test
	void methodOfKotlinIsOnlyCalled() throws IOException {
		write("StockRepository.kt", """
				package shop

				interface StockRepository : Repository<Product, Long> {

				    @Query("update Product p set p.checkedAt = :at where p.stock < :low")
				    @Modifying
				    fun updateCheckedAt(at: LocalDateTime, low: Int): Int

				    fun countByStockLessThan(stock: Int): String

				}
				""");
		assertThat(this.diffs.drawAll(BULK, List.of()).get(0).present()).isTrue();
		assertThat(added(this.diffs.drawAll(COUNT, List.of()).get(0)))
			.contains("fun countStockByStockLessThan(stock: Int): Long");
	}

	@Test
	void classTellsWhereItsSourceIsNotAtHand() {
		String repository = Shelf.class.getName();
		Map<String, Boolean> codes = Map.of("long countByTitle(String title);", true, "long countByTitle(int title);",
				false, "@Query(\"select e.title from Book e where e.id = :id\")\nString findTitle(long id);", true,
				"record Title(String text) {\n}", true);
		assertThat(codes).allSatisfy((code,
				there) -> assertThat(
						this.diffs.drawAll(List.of(Change.add(repository, code)), List.of()).get(0).present())
					.isEqualTo(there));
	}

	private void hasRepository(String member) throws IOException {
		write("StockRepository.java", REPOSITORY.formatted(member));
	}

	private static List<String> added(Diff diff) {
		return diff.lines()
			.stream()
			.filter((line) -> line.sign().equals("+"))
			.map((line) -> line.text().strip())
			.toList();
	}

	private void write(String name, String text) throws IOException {
		String root = name.endsWith(".kt") ? "src/main/kotlin/shop/" : "src/main/java/shop/";
		Path file = this.project.resolve(root + name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	interface Shelf {

		int countByTitle(String title);

		@Query("select b.title from Book b where b.id = ?1")
		String findTitle(long id);

		record Title(String text) {

		}

	}

	@Retention(RetentionPolicy.RUNTIME)
	@interface Query {

		String value();

		boolean nativeQuery() default false;

	}

}
