package io.github.springdebugtoolbar.benchmarks.shop;

import org.springframework.data.jpa.repository.JpaRepository;

interface Items extends JpaRepository<Item, Long> {

}
