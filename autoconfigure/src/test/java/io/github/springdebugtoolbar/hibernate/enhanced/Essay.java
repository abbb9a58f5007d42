package io.github.springdebugtoolbar.hibernate.enhanced;

import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;

/** Its text is loaded when it is read, and so are its writer and its cover. */
@Entity
class Essay {

	@Id
	private Long id;

	@Basic(fetch = FetchType.LAZY)
	private String text;

	@ManyToOne(fetch = FetchType.LAZY)
	private Writer writer;

	@OneToOne(mappedBy = "essay", fetch = FetchType.LAZY)
	private Cover cover;

	@OneToMany(mappedBy = "essay")
	private Set<Remark> remarks = new HashSet<>();

	Essay() {
	}

	Essay(long id, Writer writer) {
		this.id = id;
		this.text = "Text " + id;
		this.writer = writer;
	}

	String getText() {
		return this.text;
	}

	Writer getWriter() {
		return this.writer;
	}

	Cover getCover() {
		return this.cover;
	}

	Set<Remark> getRemarks() {
		return this.remarks;
	}

}
