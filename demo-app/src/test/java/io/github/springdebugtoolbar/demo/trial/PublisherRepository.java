package io.github.springdebugtoolbar.demo.trial;

import java.util.List;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface PublisherRepository extends Repository<Publisher, Long> {

	List<Publisher> findAllByOrderById();

	@EntityGraph(attributePaths = "books")
	List<Publisher> findAllWithBooksByOrderById();

	@EntityGraph(attributePaths = { "books", "books.genre" })
	List<Publisher> findAllWithGenresByOrderById();

	@EntityGraph(attributePaths = "cities")
	List<Publisher> findAllWithCitiesByOrderById();

}
