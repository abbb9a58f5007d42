package io.github.springdebugtoolbar.hibernate.enhanced;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** What somebody says of an essay. */
@Entity
class Remark {

	@Id
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Essay essay;

	Remark() {
	}

	Remark(long id, Essay essay) {
		this.id = id;
		this.essay = essay;
	}

	Long getId() {
		return this.id;
	}

}
