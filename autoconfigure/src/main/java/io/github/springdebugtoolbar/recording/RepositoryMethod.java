package io.github.springdebugtoolbar.recording;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A method of a Spring Data repository. The same instance for all its calls.
 *
 * @param repository interface of the repository
 * @param declaredIn class that declares the method, the repository itself if the
 * application has written the method there
 * @param name name of the method
 * @param parameterTypes its parameters' types as in source code, with simple names
 * @param returnType its return type as in source code, with simple names
 * @param entity class that the repository is for
 * @param kind where its statement comes from
 * @param query text of its {@code @Query}, {@code null} if it has none
 * @param nativeQuery whether that text is SQL
 * @param entityGraph attribute paths of its {@code @EntityGraph}
 * @param paged whether it takes or returns a part of all rows, told by its types or name
 * @param parameterNames its parameters' names, none if the class file has not kept them
 */
public record RepositoryMethod(String repository, String declaredIn, String name, List<String> parameterTypes,
		String returnType, String entity, Kind kind, @Nullable String query, boolean nativeQuery,
		List<String> entityGraph, boolean paged, List<String> parameterNames) {

	public RepositoryMethod {
		parameterTypes = List.copyOf(parameterTypes);
		entityGraph = List.copyOf(entityGraph);
		parameterNames = List.copyOf(parameterNames);
	}

	/**
	 * A method whose parameters have no known names.
	 * @param repository interface of the repository
	 * @param declaredIn class that declares the method
	 * @param name name of the method
	 * @param parameterTypes its parameters' types
	 * @param returnType its return type
	 * @param entity class that the repository is for
	 * @param kind where its statement comes from
	 * @param query text of its {@code @Query}
	 * @param nativeQuery whether that text is SQL
	 * @param entityGraph attribute paths of its {@code @EntityGraph}
	 * @param paged whether it takes or returns a part of all rows
	 */
	public RepositoryMethod(String repository, String declaredIn, String name, List<String> parameterTypes,
			String returnType, String entity, Kind kind, @Nullable String query, boolean nativeQuery,
			List<String> entityGraph, boolean paged) {
		this(repository, declaredIn, name, parameterTypes, returnType, entity, kind, query, nativeQuery, entityGraph,
				paged, List.of());
	}

	/**
	 * Whether the application wrote the method into its repository.
	 * @return {@code false} for what it inherits, for example {@code findAll}
	 */
	public boolean isDeclaredHere() {
		return this.declaredIn.equals(this.repository);
	}

	/**
	 * Short name with its class.
	 * @return for example {@code OrderRepository.findAll}
	 */
	public String place() {
		return this.repository.substring(
				Math.max(this.repository.lastIndexOf('.'), this.repository.lastIndexOf('$')) + 1) + "." + this.name;
	}

	/**
	 * Where a statement comes from.
	 */
	public enum Kind {

		/** From the method's name. */
		DERIVED,

		/** From an annotation on the method. */
		ANNOTATED,

		/** From Spring Data's own implementation, for example of {@code findAll}. */
		BASE,

		/** From code of the application, or a default method. */
		CODE

	}

}
