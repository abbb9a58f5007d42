package io.github.springdebugtoolbar.hibernate.cached;

import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.Cache;
import org.hibernate.annotations.CacheConcurrencyStrategy;

/** A song; its singer and its genres are kept in the cache. */
@Entity
class Song {

	@Id
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Singer singer;

	@ElementCollection
	@Cache(usage = CacheConcurrencyStrategy.READ_WRITE)
	private Set<String> genres = new HashSet<>();

	protected Song() {
	}

	Song(long id, Singer singer) {
		this.id = id;
		this.singer = singer;
		this.genres.add("Genre " + id);
	}

	Singer getSinger() {
		return this.singer;
	}

	Set<String> getGenres() {
		return this.genres;
	}

}
