package io.github.springdebugtoolbar.ui.diff;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link KotlinCode}.
 */
class KotlinCodeTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"@EntityGraph(attributePaths = \"pets\") | @EntityGraph(attributePaths = [\"pets\"])",
			"@EntityGraph(attributePaths = { \"pets\", \"visits\" }) | @EntityGraph(attributePaths = [\"pets\", \"visits\"])",
			"@Override¶@EntityGraph(attributePaths = \"pets\")¶List<Owner> findAll(); | @EntityGraph(attributePaths = [\"pets\"])¶override fun findAll(): List<Owner>",
			"@QueryHints(@QueryHint(name = \"a\", value = \"1\")) | @QueryHints(QueryHint(name = \"a\", value = \"1\"))",
			"@Transactional(readOnly = true) | @Transactional(readOnly = true)",
			"@Query(\"select e.a, count(e) from E e\")¶List<Object[]> countByA(int a, Map<String, Long> b); | @Query(\"select e.a, count(e) from E e\")¶fun countByA(a: Int, b: Map<String, Long>): List<Array<Any>>",
			"record OwnerName(String name, int age) { } | data class OwnerName(val name: String, val age: Int)",
			"interface OwnerName {¶¶→String getName();¶¶} | interface OwnerName {¶¶→fun getName(): String¶¶}",
			"@Version¶private Long version; | @Version¶var version: Long? = null" })
	void javaBecomesKotlin(String java, String kotlin) {
		assertThat(KotlinCode.of(lines(java))).isEqualTo(lines(kotlin));
	}

	private static String lines(String text) {
		return text.replace('¶', '\n').replace('→', '\t');
	}

}
