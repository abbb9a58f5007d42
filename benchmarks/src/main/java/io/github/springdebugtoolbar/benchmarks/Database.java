package io.github.springdebugtoolbar.benchmarks;

/**
 * A database that every variant gets its own part of.
 */
interface Database extends AutoCloseable {

	/**
	 * Where the data of a variant is.
	 * @param variant the variant
	 * @return an URL of JDBC
	 */
	String urlFor(Variant variant);

	@Override
	default void close() {
	}

	static Database h2() {
		return (variant) -> "jdbc:h2:mem:shop";
	}

}
