package org.gridcase.catalogue;

import org.springframework.data.jpa.repository.JpaRepository;

interface ItemRepository extends JpaRepository<ItemRow, String> {}
