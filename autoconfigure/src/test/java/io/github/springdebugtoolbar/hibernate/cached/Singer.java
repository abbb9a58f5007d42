package io.github.springdebugtoolbar.hibernate.cached;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Cache;
import org.hibernate.annotations.CacheConcurrencyStrategy;

/** Who sings, kept in the cache. */
@Entity
@Cacheable
@Cache(usage = CacheConcurrencyStrategy.READ_WRITE)
class Singer {

	@Id
	private Long id;

	private String name;

	protected Singer() {
	}

	Singer(long id) {
		this.id = id;
		this.name = "Singer " + id;
	}

	String getName() {
		return this.name;
	}

}
