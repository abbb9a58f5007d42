package io.github.springdebugtoolbar.demo.trial;

import java.util.List;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface AuthorRepository extends Repository<Author, Long> {

	List<Author> findAllByOrderById();

	@EntityGraph(attributePaths = "passport")
	List<Author> findAllWithPassportByOrderById();

}
