package io.github.springdebugtoolbar.hibernate.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A line of a purchase. */
@Entity
public class Line {

	@Id
	@GeneratedValue
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Purchase purchase;

	@ManyToOne(fetch = FetchType.LAZY)
	private Article article;

	protected Line() {
	}

	Line(Purchase purchase, Article article) {
		this.purchase = purchase;
		this.article = article;
	}

	public Purchase getPurchase() {
		return this.purchase;
	}

	public Article getArticle() {
		return this.article;
	}

}
