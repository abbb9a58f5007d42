package io.github.springdebugtoolbar.hibernate.enhanced;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** What an essay is bound in. */
@Entity
class Cover {

	@Id
	private Long id;

	@OneToOne(fetch = FetchType.LAZY)
	private Essay essay;

	Cover() {
	}

	Cover(long id, Essay essay) {
		this.id = id;
		this.essay = essay;
	}

	Long getId() {
		return this.id;
	}

}
