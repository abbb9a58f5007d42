package io.github.springdebugtoolbar.detection.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.RepositoryEdit;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RepositoryCall;
import io.github.springdebugtoolbar.recording.RepositoryMethod;

/**
 * Ways to keep an answer: in Hibernate's second-level cache for an entity that is loaded
 * by its id, else where the method is called that asks for it.
 */
class CacheCures {

	private final Evidence evidence;

	private final Query query;

	private final List<Frame> writers;

	private final BooleanSupplier cachingEnabled;

	CacheCures(Evidence evidence, Query query, List<Frame> writers, BooleanSupplier cachingEnabled) {
		this.evidence = evidence;
		this.query = query;
		this.writers = writers;
		this.cachingEnabled = cachingEnabled;
	}

	List<Cure> find(Optional<String> entity) {
		return entity.map(this::secondLevel).or(this::cacheable).or(this::moved).map(List::of).orElse(List.of());
	}

	// Hibernate evicts what it writes itself.
	private Cure secondLevel(String entity) {
		return new Cure("Second-level cache",
				"Hibernate then finds the entity by its id without a query, and evicts what it changes itself. Needs "
						+ "`org.hibernate.orm:hibernate-jcache` and a provider, for example Caffeine, which also says when "
						+ "entries expire.",
				List.of(Change.annotate(entity, "",
						"@Cacheable\n@Cache(usage = CacheConcurrencyStrategy.NONSTRICT_READ_WRITE)"),
						Change.property("spring.jpa.properties.hibernate.cache.region.factory_class", "jcache")));
	}

	private Optional<Cure> cacheable() {
		return repositoryMethod().or(this::beanMethod).map(this::cacheable);
	}

	private Cure cacheable(Method asking) {
		String cache = RepositoryEdit.simpleName(asking.className()) + "." + asking.name();
		List<Change> changes = new ArrayList<>();
		changes.add(Change.annotate(asking.className(), asking.name(), "@Cacheable(\"" + cache + "\")"));
		for (Frame writer : this.writers) {
			changes.add(Change.annotate(writer.className(), writer.writtenMethod(),
					"@CacheEvict(cacheNames = \"" + cache + "\", allEntries = true)"));
		}
		if (!this.cachingEnabled.getAsBoolean()) {
			changes.add(Change.code("java", "@EnableCaching // on a class with @Configuration"));
		}
		return new Cure("@Cacheable", why(), changes);
	}

	private String why() {
		String key = "The key is made of all parameters. ";
		String expiry = "An entry should expire by itself, for example with Caffeine and "
				+ "`spring.cache.caffeine.spec=maximumSize=1000,expireAfterWrite=10m`. ";
		String eviction = this.writers.isEmpty()
				? "No write to these tables was seen yet: whatever writes to them later " + "needs `@CacheEvict`."
				: "`@CacheEvict` stands where writes were seen.";
		return key + expiry + eviction;
	}

	// Its parameters are those of the statement.
	private Optional<Method> repositoryMethod() {
		return this.evidence.repositoryCall(this.query)
			.map(RepositoryCall::method)
			.filter(RepositoryMethod::isDeclaredHere)
			.map((method) -> new Method(method.repository(), method.name()));
	}

	// An annotation works where another class calls, and not on what handles the request.
	private Optional<Method> beanMethod() {
		Frame handler = this.evidence.request().exchange().handlerPlace();
		return this.query.callSite()
			.frames()
			.stream()
			.findFirst()
			.filter((frame) -> handler == null || !frame.className().equals(handler.className()))
			.map((frame) -> new Method(frame.className(), frame.writtenMethod()))
			.filter((method) -> !method.name().startsWith("<"));
	}

	private Optional<Cure> moved() {
		return Optional.of(new Cure("@Cacheable",
				"The annotation works on a method that another bean calls, so the query needs one of its own. " + why(),
				List.of(Change.code("java", "@Cacheable(\"…\") // on the method of a bean that asks"))));
	}

	private record Method(String className, String name) {

	}

}
