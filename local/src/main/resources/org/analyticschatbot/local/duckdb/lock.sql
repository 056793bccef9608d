SET GLOBAL allowed_paths = {{allowed_paths}};
SET GLOBAL enable_external_access = false;
SET GLOBAL lock_configuration = true;
