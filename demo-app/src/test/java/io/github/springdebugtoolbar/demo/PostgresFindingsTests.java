package io.github.springdebugtoolbar.demo;

import org.springframework.test.context.ActiveProfiles;

@ActiveProfiles("postgres")
class PostgresFindingsTests extends FindingsMatrixTests {

}
