ignore_errors = true,
    store_rejects = true,
    rejects_table = 'csv_rejects',
    rejects_scan = 'csv_scans',
    rejects_limit = 100000
