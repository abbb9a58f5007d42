package io.github.springdebugtoolbar.detection.nplusone;

import java.util.Optional;

import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RepositoryCall;
import io.github.springdebugtoolbar.recording.RepositoryMethod;
import org.jspecify.annotations.Nullable;

/**
 * Where the entities came from whose association is loaded one by one.
 *
 * @param count how many there are, as far as known
 * @param entity name of the entity that the application asked for
 * @param path path from that entity to the association
 * @param manyOnTheWay whether a collection lies on that path
 * @param query the query that it ran for them, {@code null} if it is not known
 * @param call call of a repository that ran this query, {@code null} if none did
 */
record Owners(long count, String entity, String path, boolean manyOnTheWay, @Nullable Query query,
		@Nullable RepositoryCall call) {

	Optional<RepositoryMethod> method() {
		return Optional.ofNullable(this.call).map(RepositoryCall::method);
	}

	boolean arePaged() {
		return this.call != null && (this.call.pageSize() > 0 || this.call.method().paged());
	}

	boolean isNested() {
		return this.path.indexOf('.') > 0;
	}

}
