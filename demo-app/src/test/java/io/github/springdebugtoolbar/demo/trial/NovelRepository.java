package io.github.springdebugtoolbar.demo.trial;

import java.util.List;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface NovelRepository extends Repository<Novel, Long> {

	List<Novel> findAllByOrderById();

	@EntityGraph(attributePaths = "genre")
	List<Novel> findAllWithGenreByOrderById();

}
