import { app } from "../../tools/vite_app";

export default app("doctor");
