package io.github.springdebugtoolbar.ui.fault.app;

import io.github.springdebugtoolbar.ui.fault.app.entity.Book;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The books.
 */
public interface Books extends JpaRepository<Book, Long> {

}
