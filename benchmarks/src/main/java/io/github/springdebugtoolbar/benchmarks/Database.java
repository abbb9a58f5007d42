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

	/**
	 * Name of the database's product.
	 * @return its name
	 */
	String name();

	/**
	 * What the page of 1,001 queries may cost.
	 * @return ratio to the bare page
	 */
	double nPlusOneTarget();

	/**
	 * Brings the data of all variants into the same state, once they have filled it: what
	 * the server does about that by itself, it does to one after the other.
	 */
	default void settle() {
	}

	@Override
	default void close() {
	}

	static Database h2() {
		return new H2();
	}

	/** In the memory of each variant. */
	record H2() implements Database {

		@Override
		public String urlFor(Variant variant) {
			return "jdbc:h2:mem:shop";
		}

		@Override
		public String name() {
			return "H2";
		}

		@Override
		public double nPlusOneTarget() {
			return 1.35;
		}

	}

}
